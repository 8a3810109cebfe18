package id.iuranhub.console.person;

import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import java.util.List;
import java.util.function.Supplier;

/** Which month and scheme a page of people is about. @param scheme empty for all */
record MonthOfPeople(Blth blth, String scheme, List<String> schemes) {

    /** @param otherwise the month where none is asked for */
    static MonthOfPeople of(Visit visit, Schemes schemes, Supplier<Blth> otherwise) {
        var all = schemes.all().stream().map(Scheme::id).toList();
        return new MonthOfPeople(visit.blth().orElseGet(otherwise),
                all.stream().filter(visit.query("scheme")::equals).findFirst().orElse(""), all);
    }

    PeopleService.Asked asked(Visit visit) {
        return new PeopleService.Asked(blth, scheme, "", visit.login().name());
    }
}
