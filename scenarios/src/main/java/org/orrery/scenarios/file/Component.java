package org.orrery.scenarios.file;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;
import org.orrery.simulator.workload.Arrivals;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.RateProfile;

/** A component of a record of settings, with what its declaration says. */
public final class Component {

    private final RecordComponent declared;
    private final Setting setting;

    Component(RecordComponent declared) {
        this.declared = declared;
        Setting found = declared.getAnnotation(Setting.class);
        if (found == null) {
            throw new IllegalStateException("The component " + declared.getName() + " of "
                    + declared.getDeclaringRecord().getName() + " is not declared with @Setting.");
        }
        setting = found;
    }

    /** The components of a record by key, those of inline records among them. */
    public static Map<String, Component> of(Class<?> type) {
        Map<String, Component> components = new LinkedHashMap<>();
        for (RecordComponent declared : type.getRecordComponents()) {
            Component component = new Component(declared);
            if (component.setting.isInline()) {
                components.putAll(of(declared.getType()));
            } else {
                components.put(component.key(), component);
            }
        }
        return components;
    }

    /** The declaration. */
    public Setting setting() {
        return setting;
    }

    /** The key under which it is written. */
    public String key() {
        return setting.key().isEmpty() ? declared.getName() : setting.key();
    }

    /** The type of its values. */
    public Type type() {
        return declared.getGenericType();
    }

    /** The default in words: what stands in its place when it is not written. */
    public String standard() {
        return hasDefault() ? setting.value() : isRequired() ? "required" : "";
    }

    boolean hasDefault() {
        return !setting.value().isEmpty();
    }

    /** Whether nothing need be written and nothing stands in its place. */
    boolean isOptional() {
        return isCollection() || isNullable(declared.getAnnotatedType()) || isNullable(declared);
    }

    /** Whether it must be written. */
    public boolean isRequired() {
        boolean isSection = type() instanceof Class<?> raw
                && raw.isRecord()
                && raw != PolicyChoice.class
                && raw != TraceChoice.class
                && raw != CountOrShare.class
                && of(raw).values().stream().noneMatch(Component::isRequired);
        return !hasDefault() && !isOptional() && !isSection && !setting.isInline();
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    boolean isCollection() {
        return type() instanceof ParameterizedType;
    }

    @Nullable
    Object emptyValue() {
        if (!isCollection()) {
            return null;
        }
        return ((ParameterizedType) type()).getRawType() == List.class ? List.of() : Map.of();
    }

    /** The kind of quantity; inside the settings of a law, that of what the law is for. */
    public Quantity quantity(Quantity ofTheLaw) {
        return setting.quantity() == Quantity.OF_THE_LAW ? ofTheLaw : setting.quantity();
    }

    /** What is expected, for messages. */
    public String form(Quantity ofTheLaw) {
        return form(type(), ofTheLaw);
    }

    private String form(Type type, Quantity ofTheLaw) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? "a list" : "a map";
        }
        Class<?> raw = (Class<?>) type;
        String quantity = quantity(ofTheLaw).form();
        if (raw == Law.class) {
            return quantity + ", or a law such as {exponential: {mean: …}}";
        }
        if (raw == RateProfile.class) {
            return Quantity.RATE.form() + ", or a profile such as {diurnal: {mean: 300/s, amplitude: 60%}}";
        }
        if (Arrivals.class.isAssignableFrom(raw)) {
            return "a process of arrivals such as {poisson: {rate: 2/s}}";
        }
        if (raw == PolicyChoice.class) {
            return "the name of a policy, or {name: …} with its settings";
        }
        if (raw == TraceChoice.class) {
            return "a trace, {format: …} with the format's settings";
        }
        if (raw == CountOrShare.class) {
            return "a whole number or a percentage, for example 2 or 25%";
        }
        if (raw == boolean.class) {
            return "true or false";
        }
        if (raw.isEnum()) {
            return "one of " + String.join(", ", words(raw));
        }
        if (setting.oneOf().length > 0) {
            return "one of " + String.join(", ", setting.oneOf());
        }
        if (raw == String.class) {
            return setting.isPath() ? "the path of a file" : "a text";
        }
        if (raw.isRecord()) {
            return "a map with keys such as "
                    + String.join(", ", of(raw).keySet().stream().limit(5).toList());
        }
        String words = setting.words().length == 0 ? "" : ", or " + String.join(", ", setting.words());
        boolean isWhole = (raw == int.class || raw == long.class) && quantity(ofTheLaw) == Quantity.NUMBER;
        return (isWhole ? "a whole number" : quantity) + words;
    }

    /** The constants of an enum as scenarios write them. */
    public static List<String> words(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
