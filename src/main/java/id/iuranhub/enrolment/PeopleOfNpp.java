package id.iuranhub.enrolment;

import id.iuranhub.assess.Enrolment;
import id.iuranhub.model.Programme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Everybody enrolled under one NPP, found by NIK without asking the database. A province has a million participants, so
 * a line is a place in a handful of arrays and not an object: some 60 bytes, the name included.
 */
final class PeopleOfNpp {

    /** Bits of {@link #flags}: the programmes by their number, then whether the line is active. */
    private static final int ACTIVE = 1 << Programme.values().length;
    private static final int NO_END = Integer.MAX_VALUE;
    private static final List<Set<Programme>> COMBINATIONS = combinations();

    private long[] niks = new long[1024];
    private long[] kpjs = new long[1024];
    private int[] birthDays = new int[1024];
    private int[] firstDays = new int[1024];
    private int[] lastDays = new int[1024];
    private byte[] flags = new byte[1024];
    /** By its number: there are some hundred, however many participants. */
    private int[] divisions = new int[1024];
    private final List<String> divisionNames = new ArrayList<>();
    private final Map<String, Integer> divisionNumbers = new HashMap<>();
    /** Where the name of the next line begins. */
    private int[] nameEnds = new int[1024];
    private byte[] names = new byte[16 * 1024];
    /**
     * Line + 1 by the place of its NIK, 0 where free; hardly more than half full. Lines of one person stand one after
     * the other.
     */
    private int[] slots = new int[2048];
    private int lines;

    int lines() {
        return lines;
    }

    /** @param to null where there is no end */
    void add(long nik, long kpj, String name, LocalDate birthDate, Set<Programme> programmes, boolean active,
            LocalDate from, LocalDate to,
             String division) {
        if (lines == niks.length) {
            grow();
        }
        niks[lines] = nik;
        kpjs[lines] = kpj;
        birthDays[lines] = day(birthDate);
        firstDays[lines] = day(from);
        lastDays[lines] = to == null ? NO_END : day(to);
        divisions[lines] = divisionNumbers.computeIfAbsent(division, unit -> {
            divisionNames.add(unit);
            return divisionNames.size() - 1;
        });
        flags[lines] = (byte) (bits(programmes) | (active ? ACTIVE : 0));
        addName(name);
        slots[free(nik)] = lines + 1;
        lines++;
    }

    private void addName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int start = lines == 0 ? 0 : nameEnds[lines - 1];
        if (start + bytes.length > names.length) {
            names = Arrays.copyOf(names, Math.addExact(names.length + names.length / 2, bytes.length));
        }
        System.arraycopy(bytes, 0, names, start, bytes.length);
        nameEnds[lines] = start + bytes.length;
    }

    /** What is known of a person, by card; empty where nothing is. */
    List<Enrolment> of(String nik) {
        long wanted = Long.parseLong(nik);
        int slot = place(wanted);
        List<Enrolment> found = List.of();
        while (slots[slot] != 0) {
            int line = slots[slot] - 1;
            if (niks[line] == wanted) {
                found = found.isEmpty() ? List.of(line(line)) : with(found, line(line));
            }
            slot = slot + 1 & slots.length - 1;
        }
        return found;
    }

    /** The lines of a person. */
    void lines(String nik, IntConsumer line) {
        long wanted = Long.parseLong(nik);
        for (int slot = place(wanted); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if (niks[slots[slot] - 1] == wanted) {
                line.accept(slots[slot] - 1);
            }
        }
    }

    /** Whose line it is. */
    String nik(int line) {
        return digits(niks[line], 16);
    }

    private static List<Enrolment> with(List<Enrolment> found, Enrolment another) {
        var all = new ArrayList<>(found);
        all.add(another);
        all.sort(Comparator.comparing(Enrolment::kpj));
        return all;
    }

    private Enrolment line(int line) {
        int start = line == 0 ? 0 : nameEnds[line - 1];
        return new Enrolment(digits(kpjs[line], 11),
                new String(names, start, nameEnds[line] - start, StandardCharsets.UTF_8),
                LocalDate.ofEpochDay(birthDays[line]), COMBINATIONS.get(flags[line] & ACTIVE - 1),
                (flags[line] & ACTIVE) != 0,
                LocalDate.ofEpochDay(firstDays[line]), lastDays[line] == NO_END ? null
                : LocalDate.ofEpochDay(lastDays[line]),
                divisionNames.get(divisions[line]));
    }

    private static String digits(long number, int length) {
        byte[] digits = new byte[length];
        long left = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static int bits(Set<Programme> programmes) {
        int bits = 0;
        for (Programme programme : programmes) {
            bits |= 1 << programme.ordinal();
        }
        return bits;
    }

    private static List<Set<Programme>> combinations() {
        var all = new ArrayList<Set<Programme>>();
        for (int bits = 0; bits < ACTIVE; bits++) {
            var set = EnumSet.noneOf(Programme.class);
            for (Programme programme : Programme.values()) {
                if ((bits & 1 << programme.ordinal()) != 0) {
                    set.add(programme);
                }
            }
            all.add(Collections.unmodifiableSet(set));
        }
        return all;
    }

    private int place(long nik) {
        long mixed = nik * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & slots.length - 1;
    }

    private int free(long nik) {
        int slot = place(nik);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        int room = lines + lines / 2;
        niks = Arrays.copyOf(niks, room);
        kpjs = Arrays.copyOf(kpjs, room);
        birthDays = Arrays.copyOf(birthDays, room);
        firstDays = Arrays.copyOf(firstDays, room);
        lastDays = Arrays.copyOf(lastDays, room);
        flags = Arrays.copyOf(flags, room);
        divisions = Arrays.copyOf(divisions, room);
        nameEnds = Arrays.copyOf(nameEnds, room);
        if (room * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int line = 0; line < lines; line++) {
                slots[free(niks[line])] = line + 1;
            }
        }
    }
}
