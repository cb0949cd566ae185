package org.orrery.scenarios.file;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML into trees that know where everything was written. Refuses what a scenario never needs and an attacker
 * likes.
 */
public final class YamlReader {

    private static final int MAX_DEPTH = 64;
    private static final long MAX_BYTES = 8L << 20;

    private final Problems problems;

    /** A reader that notes problems. */
    public YamlReader(Problems problems) {
        this.problems = problems;
    }

    /** The tree of a file, or null after noting what is wrong with it. */
    public @Nullable Tree readFile(Path file) {
        Position top = new Position(file.toString(), 1, 1);
        try {
            if (Files.isDirectory(file)) {
                problems.say(Position.of(file.toString()), "", "this is a folder; a scenario is a file");
                return null;
            }
            if (Files.size(file) > MAX_BYTES) {
                problems.say(
                        Position.of(file.toString()),
                        "",
                        "the file is larger than " + (MAX_BYTES >> 20) + " MiB; data belong into files of their own");
                return null;
            }
            return read(Files.readString(file), file.toString());
        } catch (MalformedInputException e) {
            problems.say(top, "", "the file is not UTF-8 text");
        } catch (IOException e) {
            problems.say(Position.of(file.toString()), "", "the file cannot be read: " + e.getMessage());
        }
        return null;
    }

    /** The tree of a text. */
    public @Nullable Tree read(String text, String source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit((int) MAX_BYTES)
                .setUseMarks(true)
                .build();
        try {
            if (!isSafe(text, settings, source)) {
                return null;
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.say(new Position(source, 1, 1), "", "the file is empty");
                return null;
            }
            return convert(node.get(), source, "");
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            Position at =
                    mark == null ? Position.of(source) : new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
            String snippet = mark == null ? "" : "\n" + mark.createSnippet(4, 100);
            problems.add(at, "", "this is not YAML: " + e.getProblem(), "", snippet);
        } catch (YamlEngineException e) {
            problems.say(Position.of(source), "", "this is not YAML: " + e.getMessage());
        }
        return null;
    }

    /** Counts depth and looks for aliases before the tree is built, for which both are dangerous. */
    private boolean isSafe(String text, LoadSettings settings, String source) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> {
                    problems.say(
                            position(event.getStartMark(), source),
                            "",
                            "the alias *" + ((AliasEvent) event).getAlias()
                                    + " is not supported; use parameters and ${…} instead");
                    return false;
                }
                default -> {
                    // Nothing to count.
                }
            }
            if (depth > MAX_DEPTH) {
                problems.say(
                        position(event.getStartMark(), source),
                        "",
                        "this is nested deeper than " + MAX_DEPTH + " levels");
                return false;
            }
        }
        return true;
    }

    private static Position position(Optional<Mark> mark, String source) {
        return mark.map(m -> new Position(source, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Position.of(source));
    }

    private Tree convert(Node node, String source, String path) {
        Position at = position(node.getStartMark(), source);
        if (node instanceof ScalarNode scalar) {
            return new Tree.Scalar(at, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, source, path + "[" + items.size() + "]"));
            }
            return new Tree.Items(at, items);
        }
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Position keyAt = position(tuple.getKeyNode().getStartMark(), source);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.say(keyAt, path, "a key must be a word");
                continue;
            }
            String name = key.getValue();
            String inner = path.isEmpty() ? name : path + "." + name;
            Tree.Field old = fields.put(name, new Tree.Field(keyAt, convert(tuple.getValueNode(), source, inner)));
            if (old != null) {
                problems.say(keyAt, inner, "this key was written before, at " + old.keyAt());
            }
        }
        return new Tree.Fields(at, fields);
    }
}
