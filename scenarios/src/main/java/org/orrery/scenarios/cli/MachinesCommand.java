package org.orrery.scenarios.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.loader.Machines;
import org.orrery.scenarios.section.MachineSection;
import org.orrery.scenarios.section.PoolSection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the catalogue of machines. */
@Command(name = "machines", description = "Lists the machines that a pool can name.")
final class MachinesCommand implements Callable<Integer> {

    private static final long GI = 1L << 30;
    private static final double MILLI = 1000;

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "only this machine")
    private @Nullable String name;

    @Override
    public Integer call() {
        Machines machines = Machines.builtIn();
        List<String> names = machines.names();
        if (name != null && !names.contains(name)) {
            throw new IllegalArgumentException("There is no machine '" + name + "'. " + Nearest.hint(name, names));
        }
        Table table = new Table();
        table.add("machine", "cpu", "memory", "on demand");
        for (String known : name == null ? names : List.of(name)) {
            PoolSection pool = machines.find(known).orElseThrow();
            MachineSection machine = pool.machine();
            Double price = pool.price().onDemand();
            table.add(
                    known,
                    machine.cpu() == null ? "" : Numbers.plain(machine.cpu() / MILLI),
                    machine.memory() == null ? "" : Numbers.plain((double) machine.memory() / GI) + "Gi",
                    price == null ? "" : Numbers.plain(price) + "/h");
        }
        table.print(output.out());
        return ExitCode.DONE;
    }
}
