package org.orrery.scenarios.session;

import java.nio.file.Path;
import java.util.List;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.FileHash;
import org.orrery.scenarios.loader.LoadedScenario;
import org.orrery.scenarios.loader.ResolvedWriter;

/** The file that says all that an experiment used: every default, and what tells the contents of its inputs apart. */
final class ResolvedFile {

    private ResolvedFile() {}

    /** The text of the file. Run again, it gives the same results to the last bit. */
    static String text(LoadedScenario scenario, List<Path> plugins) {
        StringBuilder text = new StringBuilder("# What was run, with all defaults, by Orrery ")
                .append(ProgramVersion.name())
                .append(". Run again, it gives the same results.\n");
        DataFiles files = scenario.files();
        files.found().values().stream().distinct().forEach(file -> add(text, "input", file, files.hash(file)));
        plugins.forEach(jar -> add(text, "plug-in", jar, FileHash.sha256(jar)));
        return text.append(ResolvedWriter.write(files.byPlace(scenario.tree()), false))
                .toString();
    }

    private static void add(StringBuilder text, String what, Path file, String hash) {
        text.append("# ")
                .append(what)
                .append(' ')
                .append(file.getFileName())
                .append(" sha256 ")
                .append(hash)
                .append('\n');
    }
}
