package id.iuranhub.law;

import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import java.util.List;

/** How much one programme costs. */
sealed interface Amount permits Rated, Fixed {

    Share share(Programme programme, long wage);

    List<Step> steps(Programme programme, long wage);
}
