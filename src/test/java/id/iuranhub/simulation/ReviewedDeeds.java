package id.iuranhub.simulation;

import id.iuranhub.simulation.Simulation.Afterwards;
import id.iuranhub.testing.MortalHub;
import java.util.List;
import java.util.Map;

/** What one person proposes and another agrees to, by chance; the model is told of it. */
final class ReviewedDeeds {

    private final Simulation simulation;
    private final MortalHub hub;
    private final World world;
    private final Expected expected;

    ReviewedDeeds(Simulation simulation, MortalHub hub, World world, Expected expected) {
        this.simulation = simulation;
        this.hub = hub;
        this.world = world;
        this.expected = expected;
    }

    private void mayDie() {
        if (world.oneIn(2)) {
            simulation.mayDie(3);
        }
    }

    void correct() {
        var source = world.anyOf(List.of(Source.values()));
        var person = world.person();
        mayDie();
        simulation.act("correct " + person.damagedNik() + " in " + source, Afterwards.AGAIN, any -> {
            hub.ask("POST", "/corrections", Map.of(),
                    Map.of("field", "nik", "old", person.damagedNik(), "new", person.nik(),
                    "scheme", source.scheme, "from", "2026-04", "reason", "r"));
            for (var proposed : hub.look("select correction_id from correction where state = 'proposed'")) {
                hub.ask("POST", "/corrections/" + proposed.get("correction_id") + "/review", Map.of(), null, "another");
            }
        });
        simulation.peace();
        if (!hub.look("select 1 as one from correction where state = 'in-force' and old_value = '"
                + person.damagedNik() + "' and scheme = '"
                + source.scheme + "'").isEmpty()) {
            expected.correct(source, person);
        }
    }

    /** That somebody was born on another day than the NIK tells; or that this holds no longer. */
    void attest() {
        var person = world.person();
        mayDie();
        if (expected.isAttested(person)) {
            simulation.act("end the attestation of " + person.serial(), Afterwards.AGAIN, any -> {
                for (var held : hub.look("select attestation_id from attestation where state = 'in-force' and nik = '"
                        + person.nik() + "'")) {
                    hub.ask("POST", "/attestations/" + held.get("attestation_id") + "/end", Map.of(),
                            Map.of("reason", "r"));
                }
            });
            expected.attest(person, false);
            return;
        }
        simulation.act("attest " + person.serial(), Afterwards.AGAIN, any -> {
            hub.ask("POST", "/attestations", Map.of(), Map.of("nik", person.nik(), "birthDate",
                    Person.OTHERWISE.toString(), "document", "d", "reason", "r"));
            for (var proposed : hub.look("select attestation_id from attestation where state = 'proposed'")) {
                hub.ask("POST", "/attestations/" + proposed.get("attestation_id") + "/review", Map.of(), null,
                        "another");
            }
        });
        expected.attest(person, true);
    }
}
