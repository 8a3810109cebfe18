package id.iuranhub.year;

/** What people do for the city, each by a scheme of its own. */
enum Work {

    KONTRAK("palu-kontrak", "PALU0002", "JKK+JKM+JHT+JP"),
    PPPK("palu-asn", "PALU0001", "JKK+JKM"),
    SORONG("sorong-asn", "SRNG0001", "JKK+JKM"),
    HONORER("kendari-nonasn", "KDRI0001", "JKK+JKM");

    final String scheme;
    final String npp;
    final String programmes;

    Work(String scheme, String npp, String programmes) {
        this.scheme = scheme;
        this.npp = npp;
        this.programmes = programmes;
    }
}
