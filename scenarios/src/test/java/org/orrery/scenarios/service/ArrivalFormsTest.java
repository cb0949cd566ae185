package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.simulator.measure.RunResult;

/** Every form in which arrivals can be written, by the number that comes in ten minutes. */
class ArrivalFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {poisson: 10/s}                                                                   | 6000
                    {poisson: {rate: 10/s}}                                                           | 6000
                    {poisson: {rate: {steps: [[0s, 10/s], [5m, 40/s]]}}}                              | 15000
                    {poisson: {rate: {ramp: {from: 0/s, to: 20/s, start: 0s, for: 10m}}}}             | 6000
                    {poisson: {rate: {diurnal: {mean: 10/s, amplitude: 60%, period: 10m, peak: 1m}}}} | 6000
                    {poisson: {rate: {weekly: {mean: 10/s, amplitude: 0%}}}}                          | 6000
                    {poisson: {rate: {flashCrowd: {base: 5/s, peak: 25/s, at: 5m, rise: 0s, hold: 10m}}}} | 9000
                    {mmpp: [{rate: 5/s, mean: 1s}, {rate: 25/s, mean: 1s}]}                           | 9000
                    {renewal: {interarrival: {erlang: {mean: 100ms, stages: 4}}}}                                   | 6000
                    {renewal: 100ms}                                                                  | 6000
                    {deterministic: 100ms}                                                           | 6000
                    {closed: {users: 20, think: 1s}}                                                  | 12000
                    {list: [[0s, 3s], [1s, 1s]]}                                                      | 2
                    {counts: {counts: [3, 10, 4], per: 1m}}                                           | 17
                    """)
    void arrivalsComeAtTheirRate(String arrivals, long expected) {
        RunResult run = ServiceRuns.runText("horizon: 10m\n" + ServiceRuns.CLUSTER
                + "workload: {services: [{name: s, pod: {requests: {cpu: 1, memory: 1Gi}}, arrivals: " + arrivals
                + "}]}\n");

        // Five standard deviations of a Poisson number; the bursts of two states make it twice as wide.
        double spread = 5 * Math.sqrt(expected) * (arrivals.contains("mmpp") ? 2.5 : 1);
        assertThat(metric(run, "requests.arrived")).isCloseTo(expected, within(expected < 100 ? 0 : spread));
    }
}
