package org.orrery.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.plugin.Plugins;
import org.orrery.simulator.policy.PolicyFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the policies that scenarios can name. */
@Command(name = "policies", description = "Lists the policies; with a name, says what it does and its settings.")
final class PoliciesCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a policy, or a kind of policy")
    private @Nullable String name;

    @Option(names = "--plugin", paramLabel = "JAR|DIR", description = "brings policies of your own")
    private List<Path> plugins = new ArrayList<>();

    @Override
    public Integer call() {
        List<PolicyFactory<?>> all =
                Plugins.load(plugins).catalogues().policies().all();
        PartsPage page = new PartsPage(all, factory -> factory.kind().word());
        page.print("policy", name, output.out());
        return ExitCode.DONE;
    }
}
