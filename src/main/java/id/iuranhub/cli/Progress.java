package id.iuranhub.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows that a long command is at work, to a person who looks on; how long it will take is not known. */
public final class Progress implements AutoCloseable {

    private final ProgressBar barOrNull;

    private Progress(ProgressBar barOrNull) {
        this.barOrNull = barOrNull;
    }

    /** @param wanted whether it takes long enough to be worth showing */
    public static Progress of(Root root, boolean wanted, String what) {
        if (!wanted || root.json() || !root.terminal().watched()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder().setTaskName(what).setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(root.terminal().err())).build());
    }

    public void step(long done) {
        if (barOrNull != null) {
            barOrNull.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (barOrNull != null) {
            barOrNull.close();
        }
    }
}
