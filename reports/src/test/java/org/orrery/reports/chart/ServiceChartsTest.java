package org.orrery.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.StackFigure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.chart.topic.Topics;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleAnalysis;
import org.orrery.reports.sample.SampleExperiment;

/** What is drawn of services. */
class ServiceChartsTest {

    private static final ExperimentResult RESULT =
            SampleExperiment.sample().replications(4).serving().result();
    private static final List<Figure> FIGURES = Topics.figures(new Evidence(RESULT, SampleAnalysis.of(RESULT, "fgd")));

    private static <T extends Figure> T figure(Class<T> type, String name) {
        return FIGURES.stream()
                .filter(figure -> figure.caption().name().equals(name))
                .findFirst()
                .map(type::cast)
                .orElseThrow();
    }

    @Test
    void podsAreDrawnWithDemandAndScalingActionsForEachVariant() {
        LineFigure pods = figure(LineFigure.class, "pods-shop");

        assertThat(pods.panels()).extracting(LineFigure.Panel::title).containsExactly("first-fit", "best-fit", "fgd");
        assertThat(pods.panels().get(0).lines())
                .extracting(Line::label)
                .containsExactly("needed", "wanted", "ready", "on their way", "scaling action");
        assertThat(pods.caption().title())
                .contains("too few pods")
                .contains("fgd")
                .contains("first-fit");
    }

    @Test
    void everyChangeOfTheWantedNumberIsMarked() {
        Line actions =
                figure(LineFigure.class, "pods-shop").panels().get(0).lines().get(4);

        // Two pods are wanted at first, then one more each time up to ten, and then one fewer each time down to three.
        assertThat(actions.style().isMarks()).isTrue();
        assertThat(actions.x().length).isEqualTo(15);
    }

    @Test
    void timesAtFaultAreMarked() {
        // 48 bins a day: half an hour each.
        assertThat(figure(LineFigure.class, "pods-shop").spans())
                .containsExactly(new LineFigure.Span(10, 12, "zone b"));
        assertThat(figure(LineFigure.class, "latency-over-time").spans()).hasSize(1);
    }

    @Test
    void latencyIsDrawnWithWhatIsPromised() {
        LineFigure latency = figure(LineFigure.class, "latency-over-time");

        assertThat(latency.panels()).allSatisfy(panel -> {
            assertThat(panel.y().isLogarithmic()).isTrue();
            assertThat(panel.y().unit().of(0.25)).isEqualTo(panel.reference());
            assertThat(panel.referenceLabel()).isEqualTo("promised: 250 ms");
        });
        assertThat(latency.caption().title()).contains("79.7 % under first-fit").endsWith("the promised 250 ms");
    }

    @Test
    void tailsFallFromAllRequestsToFew() {
        LineFigure tail = figure(LineFigure.class, "latency-tail");

        for (Line line : tail.panels().get(0).lines()) {
            assertThat(line.y()[0]).isLessThanOrEqualTo(99).isGreaterThan(90);
            assertThat(line.y()).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    @Test
    void outcomesAddUpToAllRequests() {
        StackFigure outcomes = figure(StackFigure.class, "requests-by-outcome");

        assertThat(outcomes.parts()).containsExactly("in time", "late", "refused");
        assertThat(outcomes.rows()).allSatisfy(row -> {
            assertThat(row.values()[0] + row.values()[1] + row.values()[2]).isBetween(99.999, 100.001);
        });
    }

    @Test
    void timeIsSplitIntoItsParts() {
        assertThat(figure(StackFigure.class, "latency-parts").parts())
                .containsExactly("network", "queue", "being served");
        StackFigure reaction = figure(StackFigure.class, "reaction");
        assertThat(reaction.parts())
                .containsExactly("until more pods are wanted", "until a pod has a node", "until its containers run");
        assertThat(reaction.rows().get(0).text()).isEqualTo("26 s");
        assertThat(reaction.caption().title()).contains("77 % of 26 s");
    }

    @Test
    void costIsSetAgainstWhatWasPromisedAndSummedUpOverTime() {
        assertThat(FIGURES)
                .extracting(figure -> figure.caption().name())
                .contains("cost-against-attainment", "cost-over-time", "load-over-time");
        Line cost = figure(LineFigure.class, "cost-over-time")
                .panels()
                .get(0)
                .lines()
                .get(0);
        assertThat(cost.y()).isSorted();
    }
}
