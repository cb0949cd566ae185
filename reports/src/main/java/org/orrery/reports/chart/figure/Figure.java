package org.orrery.reports.chart.figure;

/** Something to be drawn. Its numbers are in the units that its scales name. */
public sealed interface Figure permits LineFigure, IntervalFigure, HeatFigure, ScatterFigure, StackFigure {

    /** What it says in words. */
    Caption caption();

    /**
     * The words of a figure.
     *
     * @param name name of its file, without ending; unique in a report
     * @param title what it shows, as a finding
     * @param subtitle what is drawn and how to read it
     */
    record Caption(String name, String title, String subtitle) {}
}
