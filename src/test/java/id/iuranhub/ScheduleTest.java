package id.iuranhub;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The month runs by itself. */
class ScheduleTest {

    @TempDir
    Path home;

    @Test
    void theScheduleOfASchemeSendsTheMonthItIsForAndNoOther() {
        YearMonth lastMonth = YearMonth.now(ZoneId.of("Asia/Makassar")).minusMonths(1);
        String period = lastMonth.toString().replace("-", "");
        try (var hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("run.cron.kendari-nonasn", "0/2 * * * * ?"))) {
            hub.drop("enrolment", "peserta.csv", """
                    kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
                    00000017472;7471902004715001;IRFAN ABADI;1971-04-20;KDRI0001;DAMKAR;JKK+JKM;A;2019-03-01;
                    """);
            String rows = "nik,nama,tanggal_lahir,kpj,skpd,upah\n7471902004715001,IRFAN ABADI,1971-04-20,00000017472,DAMKAR,3000000\n";
            hub.drop("inbox/kendari-skpd", "upah_" + period + "_DAMKAR.csv", rows);
            hub.drop("inbox/kendari-skpd", "upah_" + period.replace(period.substring(0, 4), "2031") + "_DAMKAR.csv", rows);
            await().atMost(Duration.ofMinutes(1)).until(() -> hub.scheme(lastMonth.toString(), "kendari-nonasn")
                    .get("rows").get("accepted").asInt() == 1);
            assertEquals(1, hub.scheme("2031" + lastMonth.toString().substring(4), "kendari-nonasn").get("rows").get("pending").asInt());
            hub.awaitQuiet();
            hub.assertBalanced(lastMonth.toString());
        }
    }
}
