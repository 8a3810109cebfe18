package id.iuranhub.portal;

import id.iuranhub.model.Blth;
import java.time.LocalDate;

/**
 * A person in a file for the portal.
 *
 * @param nip   empty where payroll has none, or it is a sponsor's
 * @param wage  rupiah the iuran is computed from
 * @param rapel rupiah of wage by which other months were paid too little, or too much
 * @param kind  of its batch
 * @param iuran rupiah, all programmes and both sides
 */
record PortalRow(String nik, String nip, String kpj, String name, LocalDate born, long wage, long rapel,
        Blth blth, String npp,
        String opd, String kind, long iuran) { }
