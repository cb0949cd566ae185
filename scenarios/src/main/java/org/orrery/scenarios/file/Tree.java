package org.orrery.scenarios.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a YAML file holds, with where each part was written. Immutable. */
public sealed interface Tree {

    /** Where it was written. */
    Position at();

    /** A short text for messages: the value, or what kind of thing it is. */
    String describe();

    /**
     * A single value.
     *
     * @param text as written, without quotes
     * @param isQuoted whether it was written in quotes
     */
    record Scalar(Position at, String text, boolean isQuoted) implements Tree {

        /** Whether it stands for nothing. */
        public boolean isNull() {
            return !isQuoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        @Override
        public String describe() {
            return isNull() ? "nothing" : "'" + text + "'";
        }
    }

    /** A list. */
    record Items(Position at, List<Tree> values) implements Tree {

        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return values.isEmpty() ? "an empty list" : "a list";
        }

        /** The same with another item. */
        public Items with(int index, Tree value) {
            List<Tree> changed = new ArrayList<>(values);
            changed.set(index, value);
            return new Items(at, changed);
        }
    }

    /** Keys and values, in the order in which they were written. */
    record Fields(Position at, Map<String, Field> fields) implements Tree {

        /** Copies the map. */
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The value of a key. */
        public @Nullable Tree get(String key) {
            Field field = fields.get(key);
            return field == null ? null : field.value();
        }

        /** The text of a key's scalar value, or null. */
        public @Nullable String text(String key) {
            return get(key) instanceof Scalar scalar ? scalar.text() : null;
        }

        @Override
        public String describe() {
            return fields.isEmpty() ? "an empty map" : "a map with " + String.join(", ", fields.keySet());
        }

        /** The same with another value of a key. */
        public Fields with(String key, Tree value) {
            Map<String, Field> changed = new LinkedHashMap<>(fields);
            Field old = changed.get(key);
            changed.put(key, new Field(old == null ? value.at() : old.keyAt(), value));
            return new Fields(at, changed);
        }

        /** The same without a key. */
        public Fields without(String key) {
            Map<String, Field> changed = new LinkedHashMap<>(fields);
            changed.remove(key);
            return new Fields(at, changed);
        }
    }

    /** A value and where its key was written. */
    record Field(Position keyAt, Tree value) {}
}
