package id.iuranhub.payroll;

import id.iuranhub.model.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is remarked upon while a file is read, as far as anybody would read it. */
final class Remarks implements Consumer<Remark> {

    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private final List<Remark> remarks = new ArrayList<>();

    @Override
    public void accept(Remark remark) {
        if (remarks.size() < MOST) {
            remarks.add(new Remark(remark.what(), remark.where(), remark.field(), remark.expected(),
                    shortened(remark.found())));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    List<Remark> all() {
        return List.copyOf(remarks);
    }
}
