package id.iuranhub.console.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a page's record: the key after which its list goes on; 0, -1 or empty at the end. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface GoesOn {
    /** The parameter of the page that takes it. */
    String value();
}
