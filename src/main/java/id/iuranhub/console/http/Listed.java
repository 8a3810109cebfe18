package id.iuranhub.console.http;

import java.util.List;
import java.util.Map;

/** A page that says itself what its lists are, where its record is built otherwise. */
public interface Listed {

    /** Rows, each a record, by the name of the list. */
    Map<String, List<?>> lists();
}
