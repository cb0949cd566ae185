package org.orrery.policies.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which file of cases a test class checks; the class is named {@code …ConformanceTest}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ConformanceFile {

    /** The file's name without {@code .json}. */
    String value();
}
