package org.orrery.reports.chart.topic;

import java.util.List;
import org.orrery.reports.chart.figure.Figure;

/** One kind of figure. */
public interface Topic {

    /** What there is to draw; empty when the experiment has no data for it. */
    List<Figure> figures(Evidence evidence);
}
