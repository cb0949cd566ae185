package org.orrery.scenarios.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.orrery.scenarios.session.ProgramVersion;
import org.orrery.scenarios.template.Template;
import org.orrery.simulator.policy.PolicyFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files to begin with. */
@Command(name = "new", description = "Writes a scenario, or the project of a policy, to begin with.")
final class NewCommand implements Callable<Integer> {

    /** What can be begun. */
    enum What {
        /** A scenario file. */
        SCENARIO,
        /** A Maven project with a placement policy. */
        POLICY
    }

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "scenario|policy", description = "what to begin")
    private What what = What.SCENARIO;

    @Parameters(index = "1", paramLabel = "NAME", description = "its name: lower-case letters, digits and hyphens")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", description = "where it is written (default: the working folder)")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("'" + name + "' is no name: write lower-case letters, digits and"
                    + " hyphens, beginning with a letter, for example my-fit.");
        }
        if (what == What.SCENARIO) {
            Path file = out.resolve(name + ".yaml");
            write(file, Template.text("scenario.yaml", Map.of("NAME", name)));
            output.out().println("Wrote " + file + "; 'orrery compare " + file + "' runs it.");
        } else {
            writePolicy(out.resolve(name));
            output.out()
                    .println("Wrote the project " + out.resolve(name) + ". In it, 'mvn package' builds target/" + name
                            + ".jar, and");
            output.out().println("'orrery policies " + name + " --plugin target/" + name + ".jar' shows it.");
        }
        return ExitCode.DONE;
    }

    private void writePolicy(Path folder) throws IOException {
        StringBuilder type = new StringBuilder();
        for (String word : name.split("-", -1)) {
            type.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        type.append("Placement");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("NAME", name);
        words.put("CLASS", type.toString());
        words.put("VERSION", ProgramVersion.name());
        words.put("SIMULATOR", Home.simulator().toString().replace("&", "&amp;"));
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(folder.resolve("pom.xml"), Template.text("pom.xml", words));
        Path sources = folder.resolve("src").resolve("main");
        files.put(
                sources.resolve("java").resolve("plugin").resolve(type + ".java"),
                Template.text("policy.java.txt", words));
        files.put(
                sources.resolve("resources")
                        .resolve("META-INF")
                        .resolve("services")
                        .resolve(PolicyFactory.class.getName()),
                "plugin." + type + "\n");
        List<Path> taken = new ArrayList<>(files.keySet());
        taken.removeIf(file -> !Files.exists(file));
        if (!taken.isEmpty()) {
            throw exists(taken.get(0));
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw exists(file);
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(file + " is there already; nothing was written.");
    }
}
