package id.iuranhub.model;

import java.time.ZoneId;

/** Time zones, by what a day is counted for. */
public final class Zones {

    /** In which days of the law end, banks close and bills are due: western Indonesian time, wherever the site is. */
    public static final ZoneId LAW = ZoneId.of("Asia/Jakarta");

    /** In which times are shown where nothing says where the site is: no scheme, or one whose file is gone. */
    public static final ZoneId SITE_UNKNOWN = LAW;

    private Zones() {
    }
}
