package org.orrery.scenarios.assembly;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.scenarios.file.Binder;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Position;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.RecordedParts;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.scenarios.file.TraceChoice;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.YamlReader;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Trace;

/** Reads a trace that no scenario names, to say what is in it. */
public final class TraceInspector {

    private static final String PATH = "trace";

    private final Catalogues catalogues;
    private final DataFiles files;
    private final Problems problems = new Problems();

    /** What is bound: a trace as scenarios write it. */
    record Choice(@Setting(help = "the trace") TraceChoice trace) {}

    /**
     * An inspector that knows these formats.
     *
     * @param dataFolders folders in which files are looked for beside the working folder
     */
    public TraceInspector(Catalogues catalogues, List<Path> dataFolders) {
        this.catalogues = catalogues;
        files = new DataFiles(Path.of(""), dataFolders);
    }

    /**
     * What is in a trace.
     *
     * @param format name of the format
     * @param settings the format's settings by name, as scenarios write their values
     * @throws ScenarioException when anything is wrong with them, or with the files
     */
    public TraceContents inspect(String format, Map<String, String> settings) {
        YamlReader yaml = new YamlReader(problems);
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        Position at = Position.of("inspect");
        fields.put("format", new Tree.Field(at, new Tree.Scalar(at, format, false)));
        settings.forEach((name, text) -> {
            Tree value = yaml.read(text, name + "=" + text);
            if (value != null) {
                fields.put(name, new Tree.Field(at, value));
            }
        });
        Tree tree = new Tree.Fields(at, Map.of(PATH, new Tree.Field(at, new Tree.Fields(at, fields))));
        Object bound = new Binder(problems, catalogues, new RecordedParts(files), Double.NaN)
                .record(Choice.class, tree, "", Quantity.NUMBER)
                .value();
        problems.throwIfAny();
        TraceShelf shelf = new TraceShelf(catalogues, files, problems);
        Optional<Trace> trace =
                bound instanceof Choice choice ? shelf.get(choice.trace(), Double.NaN) : Optional.empty();
        problems.throwIfAny();
        return TraceContents.of(trace.orElseThrow(), shelf.notes());
    }
}
