package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that come after others, as scenarios write them. */
class WorkflowTest {

    @TempDir
    Path temporary;

    @Test
    void aJobOfSingleTasksCanBeWaitedFor() throws IOException {
        Path scenario = Files.writeString(temporary.resolve("after.yaml"), """
                name: after
                cluster: {pools: [{name: general, machine: {cpu: 8, memory: 32Gi}, count: 1}]}
                workload:
                  jobs:
                    - {name: extract, count: 2, duration: 100s}
                    - {name: train, count: 2, completions: 4, gang: 4, after: [extract], duration: 50s}
                    - {name: report, count: 2, after: [train], duration: 10s}
                """);

        ResultFolder results = new ResultFolder(temporary.resolve("out"));
        Terminal terminal = results.run("run", scenario);

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(results.text("metrics.csv"))
                .contains("tasks.completed,,12,")
                .containsPattern("makespan,,160(\\.0+)?,");
    }
}
