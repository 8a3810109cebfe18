package id.iuranhub.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The people of a city, and what payroll says of them month by month. */
final class Town {

    static final List<String> KONTRAK_UNITS = List.of("DINSOS", "DISTAN", "BKD");
    static final List<String> HONORER_UNITS = List.of("DAMKAR", "SDA");

    private final Random random;
    private final List<Resident> residents = new ArrayList<>();
    private final Map<YearMonth, List<Slip>> slips = new TreeMap<>();
    private boolean merged;

    Town(Random random, int people) {
        this.random = random;
        for (int serial = 1; serial <= people; serial++) {
            settle(Work.values()[serial % 4 == 2 ? 0 : serial % 4], serial);
        }
    }

    private void settle(Work work, int serial) {
        boolean old = work == Work.KONTRAK && serial % 3 == 0;
        LocalDate born = old ? LocalDate.of(1967, 1 + random.nextInt(5), 1 + random.nextInt(28))
                : LocalDate.of(1980 + random.nextInt(15), 3, 1 + random.nextInt(27));
        boolean odd = work != Work.PPPK && work != Work.SORONG && oneIn(8);
        residents.add(new Resident(serial, born, odd, work, unit(work), wage()));
    }

    private String unit(Work work) {
        return switch (work) {
            case KONTRAK -> renamed(anyOf(KONTRAK_UNITS));
            case HONORER -> anyOf(HONORER_UNITS);
            case PPPK -> "DINAS PENDIDIKAN";
            case SORONG -> "DLH";
        };
    }

    private long wage() {
        return oneIn(6) ? 12_000_000 : (200 + random.nextInt(400)) * 10_000L;
    }

    boolean oneIn(int chance) {
        return random.nextInt(chance) == 0;
    }

    <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    List<Resident> residents() {
        return residents;
    }

    List<YearMonth> months() {
        return List.copyOf(slips.keySet());
    }

    List<Slip> slips(YearMonth month) {
        return slips.getOrDefault(month, List.of());
    }

    /**
     * What happens to people before or in a month; then payroll draws up its lists of it. @return what happened, for
     * the log
     */
    String month(YearMonth month) {
        var happened = new StringBuilder();
        for (Resident one : List.copyOf(residents)) {
            if (one.isThere() && oneIn(10)) {
                happened.append("; ").append(one).append(' ').append(happens(one, month));
            }
        }
        if (oneIn(2)) {
            settle(anyOf(List.of(Work.values())), residents.size() + 1);
        }
        var drawn = new ArrayList<Slip>();
        for (Resident one : residents) {
            if (one.isThere() || leaves(one, month)) {
                var slip = new Slip(one, month);
                slip.spoilt = oneIn(20);
                drawn.add(slip);
            }
        }
        slips.put(month, drawn);
        return happened.toString();
    }

    private static boolean leaves(Resident one, YearMonth month) {
        return one.lines().get(one.lines().size() - 1).contains(";" + month + "-");
    }

    private String happens(Resident one, YearMonth month) {
        switch (random.nextInt(4)) {
            case 0 -> {
                one.goes(month.atDay(1 + random.nextInt(28)));
                return "leaves";
            }
            case 1 -> {
                one.unit = unit(one.work());
                return "moves to " + one.unit;
            }
            case 2 -> {
                one.wage = wage();
                return "earns " + one.wage;
            }
            default -> {
                if (one.work() != Work.KONTRAK || one.oddNik) {
                    return "does not change";
                }
                one.becomes(Work.PPPK, month.atDay(1));
                one.unit = unit(Work.PPPK);
                return "becomes PPPK";
            }
        }
    }

    /** Two names become one unit each: one is renamed, two are merged; in old months too from now on. */
    void merge() {
        merged = true;
        residents.forEach(one -> one.unit = renamed(one.unit));
        slips.values().forEach(month -> month.forEach(slip -> slip.unit = renamed(slip.unit)));
    }

    private String renamed(String unit) {
        return !merged ? unit : switch (unit) {
            case "DINSOS" -> "DINAS SOSIAL";
            case "DISTAN", "BKD" -> "DINAS PANGAN";
            default -> unit;
        };
    }

    /** Payroll finds mistakes in a month: about one row in twenty, at least one. @return what it puts right */
    List<Slip> mistakes(YearMonth month) {
        var wrong = new ArrayList<Slip>();
        for (Slip slip : slips(month)) {
            if (slip.spoilt && !oneIn(4) || oneIn(20)) {
                wrong.add(slip);
            }
        }
        if (wrong.isEmpty() && !slips(month).isEmpty()) {
            wrong.add(anyOf(slips(month)));
        }
        wrong.forEach(this::correct);
        return wrong;
    }

    private void correct(Slip slip) {
        if (slip.spoilt || slip.gone) {
            slip.spoilt = false;
            slip.gone = false;
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> slip.gone = true;
            case 1 -> slip.spoilt = true;
            default -> slip.wage = wage();
        }
    }
}
