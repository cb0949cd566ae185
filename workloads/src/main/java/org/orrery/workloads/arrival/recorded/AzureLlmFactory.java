package org.orrery.workloads.arrival.recorded;

import java.nio.file.Path;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.Table;

/**
 * Requests to services of large language models at Azure, 2023 and 2024, with the tokens that each reads and writes
 * (Patel et al., "Splitwise", ISCA 2024). The work of a request is a sum over its tokens.
 */
public final class AzureLlmFactory implements WorkloadFactory<AzureLlmFactory.Settings> {

    private static final Table TABLE = Table.withHeader(3, "TIMESTAMP", "ContextTokens", "GeneratedTokens");
    private static final double MOST_TOKENS = 1e9;

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the file", isPath = true) String path,

            @Setting(help = "core-time for each token read", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double perContextToken,

            @Setting(help = "core-time for each token written", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double perGeneratedToken,

            @Setting(help = "core-time of any request beside", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double base,

            @Setting(help = "", isInline = true) Playback playback) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "azureLlm";
    }

    @Override
    public String help() {
        return "Requests to language models at Azure, whose work grows with their tokens: {azureLlm: {path: "
                + "AzureLLMInferenceTrace_code.csv, perContextToken: 50us, perGeneratedToken: 20ms}}. Without such times "
                + "the work is the service's. Get the files from https://github.com/Azure/AzurePublicDataset.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        settings.playback().check();
        Path path = context.resolve(settings.path());
        Recording recording = new Recording(String.valueOf(path.getFileName()));
        Dirt dirt = context.dirt(settings.playback().strict());
        boolean hasWork = settings.perContextToken() > 0 || settings.perGeneratedToken() > 0 || settings.base() > 0;
        TABLE.read(path, dirt, row -> {
            double work = settings.base()
                    + row.number(1, 0, MOST_TOKENS) * settings.perContextToken()
                    + row.number(2, 0, MOST_TOKENS) * settings.perGeneratedToken();
            recording.add(TimeText.nanos(row.text(0), Double.NaN), hasWork ? work : Double.NaN);
        });
        if (recording.isEmpty()) {
            throw new IllegalArgumentException(path + ": there is no row that can be used. " + dirt.summary());
        }
        return recording.moments(0, settings.playback(), context);
    }
}
