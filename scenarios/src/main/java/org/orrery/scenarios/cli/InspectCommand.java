package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.orrery.scenarios.assembly.TraceContents;
import org.orrery.scenarios.assembly.TraceInspector;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.ResourceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is in a trace, before anybody simulates with it. */
@Command(
        name = "inspect",
        description = {
            "Says what is in a trace: how much, over what time, of which shapes, and what was left out.",
            "For example: orrery inspect swf file=log.swf.gz"
        })
final class InspectCommand implements Callable<Integer> {

    private static final int MOST_SHAPES = 10;
    private static final double MILLI = 1000;
    private static final double GIB = 1L << 30;

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "the trace's format; 'orrery traces' lists them")
    private String format = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY=VALUE",
            description = "settings of the format, as scenarios write them; 'orrery traces FORMAT' lists them")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Override
    public Integer call() {
        TraceContents contents =
                new TraceInspector(input.plugins().catalogues(), input.dataFolders()).inspect(format, settings);
        PrintWriter out = output.out();
        if (!contents.nodes().isEmpty()) {
            int count = contents.nodes().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            out.println(count + (count == 1 ? " node" : " nodes"));
            Map<String, Long> shapes = new LinkedHashMap<>();
            contents.nodes()
                    .forEach((node, number) -> shapes.merge(
                            shape(node.capacity())
                                    + (node.gpuCount() == 0
                                            ? ""
                                            : ", " + node.gpuCount() + (node.gpuCount() == 1 ? " GPU" : " GPUs")
                                                    + (node.gpuModel().isEmpty() ? "" : " " + node.gpuModel())),
                            (long) number,
                            Long::sum));
            printShapes(shapes, out);
        }
        if (contents.tasks() > 0) {
            out.println(contents.tasks() + (contents.tasks() == 1 ? " task" : " tasks") + ", the first at "
                    + Numbers.duration(contents.firstAt()) + ", the last at " + Numbers.duration(contents.lastAt())
                    + (Double.isNaN(contents.meanSeconds())
                            ? ""
                            : "; they run " + Numbers.duration(contents.meanSeconds()) + " on average"));
            Map<String, Long> shapes = new LinkedHashMap<>();
            contents.pods()
                    .forEach((pod, number) -> shapes.merge(shape(pod.requests()) + gpus(pod.gpu()), number, Long::sum));
            printShapes(shapes, out);
        }
        contents.notes().forEach(note -> Table.wrap(note, Table.WIDTH).forEach(out::println));
        return ExitCode.DONE;
    }

    private static void printShapes(Map<String, Long> shapes, PrintWriter out) {
        List<Map.Entry<String, Long>> byNumber = shapes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Table table = new Table();
        byNumber.stream()
                .limit(MOST_SHAPES)
                .forEach(entry -> table.add("", String.format("%9d", entry.getValue()), entry.getKey()));
        if (byNumber.size() > MOST_SHAPES) {
            long others = byNumber.stream()
                    .skip(MOST_SHAPES)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            table.add("", String.format("%9d", others), "of " + (byNumber.size() - MOST_SHAPES) + " other shapes");
        }
        table.print(out);
    }

    private static String shape(Amounts amounts) {
        return Numbers.plain(amounts.get(ResourceNames.CPU) / MILLI) + " cpu, "
                + Numbers.plain(Math.round(amounts.get(ResourceNames.MEMORY) / GIB * 100) / 100.0) + " GiB";
    }

    private static String gpus(GpuRequest gpu) {
        if (gpu.count() == 0) {
            return "";
        }
        String models = gpu.models().isEmpty()
                ? ""
                : " " + gpu.models().stream().sorted().collect(Collectors.joining("|"));
        return gpu.isShare()
                ? ", " + Numbers.plain(gpu.milliPerDevice() / MILLI) + " of a GPU" + models
                : ", " + gpu.count() + (gpu.count() == 1 ? " GPU" : " GPUs") + models;
    }
}
