package org.orrery.scenarios.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text with words that are replaced. */
public final class Template {

    private Template() {}

    /**
     * A text.
     *
     * @param name name of the template
     * @param words what is put in place of which word, in this order
     */
    public static String text(String name, Map<String, String> words) {
        try (InputStream resource = Template.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("There is no template " + name + ".");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
