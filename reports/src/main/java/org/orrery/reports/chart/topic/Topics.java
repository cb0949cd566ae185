package org.orrery.reports.chart.topic;

import java.util.List;
import org.orrery.reports.chart.figure.Figure;

/** All figures of a report, in the order in which a reader wants them. */
public final class Topics {

    private static final List<Topic> ALL = List.of(
            new ObjectiveComparison(),
            new PairedDifferences(),
            new TradeOff(),
            new SweepCurves(),
            new AllocationCurves(),
            new LoadOverTime(),
            new ServicePodsOverTime(),
            new LatencyOverTime(),
            new LatencyTails(),
            new TimeParts(),
            new RequestOutcomes(),
            new ResourcesOverTime(),
            new PodsOverTime(),
            new TimeDistributions(),
            new NodesOverTime(),
            new CostOverTime(),
            new NodeHeatMaps());

    private Topics() {}

    /** Everything there is to draw. */
    public static List<Figure> figures(Evidence evidence) {
        return ALL.stream().flatMap(topic -> topic.figures(evidence).stream()).toList();
    }
}
