package id.iuranhub.store;

import id.iuranhub.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for kinds of trouble now and then. Each stands alone: one that fails keeps no other from being looked for. */
final class Watches {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    private final Map<Trouble.Kind, Supplier<Optional<Trouble>>> looks = new ConcurrentSkipListMap<>();
    private List<Trouble.Kind> failedBefore = List.of();

    void add(Trouble.Kind kind, Supplier<Optional<Trouble>> look) {
        looks.put(kind, look);
    }

    /**
     * A look that fails says nothing about what it looks for: that stays as it was, and that it fails is a trouble of
     * its own.
     *
     * @param come      for what is wrong
     * @param go        for kinds of which nothing is wrong
     * @param stillWell asked where a look failed: whether that was not for want of database or home, which have a
     * trouble of their own
     */
    synchronized void look(Consumer<Trouble> come, Consumer<Trouble.Kind> go, BooleanSupplier stillWell) {
        var failed = new ArrayList<Trouble.Kind>();
        looks.forEach((kind, look) -> {
            try {
                look.get().ifPresentOrElse(come, () -> go.accept(kind));
            } catch (RuntimeException cannotLook) {
                if (!failedBefore.contains(kind)) {
                    LOG.warn("Looking for trouble of the kind {} failed", kind.word(), cannotLook);
                }
                failed.add(kind);
            }
        });
        if (failed.isEmpty()) {
            go.accept(Trouble.Kind.WATCH);
        } else if (stillWell.getAsBoolean()) {
            come.accept(Trouble.of(Trouble.Kind.WATCH, "failed")
                    .with("kinds", failed.stream().map(Trouble.Kind::word).collect(Collectors.joining(", "))));
        }
        failedBefore = List.copyOf(failed);
    }
}
