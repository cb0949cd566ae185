package org.orrery.simulator.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a component of a record of settings; the component's name is the key. The component's type says the form:
 *
 * <ul>
 *   <li>{@code double}, {@code long}, {@code int}: a number or, with {@link #quantity}, a quantity;
 *   <li>{@code boolean}, {@code String}, an enum (written in lower case with hyphens);
 *   <li>{@link org.orrery.simulator.workload.Law}: a quantity, or a law such as {@code {exponential: {mean: 20ms}}};
 *   <li>{@link org.orrery.simulator.workload.ArrivalProcess}: {@code {name: {settings}}};
 *   <li>{@link org.orrery.simulator.workload.RateProfile}: a rate, or {@code {name: {settings}}};
 *   <li>another record of settings; a {@code List} or a {@code Map} with text keys of any of these.
 * </ul>
 *
 * <p>A key without default must be written, unless its component is marked {@code @Nullable}, or is a list or map,
 * which is then empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** One line of help: what it means, not how it is written. */
    String help();

    /** The kind of quantity, which brings its unit. */
    Quantity quantity() default Quantity.NUMBER;

    /** The default as a scenario writes it; empty for none. */
    String value() default "";

    /** The least value allowed, as a scenario writes it; empty for none. */
    String min() default "";

    /** The largest value allowed, as a scenario writes it; empty for none. */
    String max() default "";

    /** Whether {@link #min} itself is refused. */
    boolean aboveMin() default false;

    /**
     * Words that may stand in place of a number, for example {@code unlimited}, which is held as positive infinity or
     * the largest value.
     */
    String[] words() default {};

    /** The values allowed, where it is a text and not an enum; empty for any. */
    String[] oneOf() default {};

    /** Whether a text is the path of a file, resolved against the scenario's folder and the data folders. */
    boolean isPath() default false;

    /**
     * Whether the component is a record whose own components are written here, beside this one's, without a key of its
     * own.
     */
    boolean isInline() default false;

    /**
     * Whether a scalar written where the record is expected is taken as this component alone: {@code zones: [a]} for
     * {@code zones: [{name: a}]}.
     */
    boolean isShorthand() default false;

    /**
     * Whether the component is a map that takes in all keys of its record that contain a slash, such as extended
     * resources.
     */
    boolean takesRest() default false;

    /** For a choice of policy: the kind of policy, as users write it. */
    String policy() default "";

    /** Another spelling under which the key is accepted, for names that Java reserves. */
    String key() default "";
}
