package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.HeatFigure;
import org.orrery.reports.chart.figure.HeatFigure.Panel;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.UnitFormat;
import org.orrery.simulator.measure.HeatMap;

/** A metric by node and time, for the first replication of each variant. */
final class NodeHeatMaps implements Topic {

    /** Beyond this many, the baseline, the best and the next ones are drawn. */
    private static final int MAX_PANELS = 6;

    @Override
    public List<Figure> figures(Evidence evidence) {
        Set<String> names = new LinkedHashSet<>();
        for (VariantResult variant : drawn(evidence)) {
            maps(variant).forEach(map -> names.add(map.name()));
        }
        return names.stream().map(name -> (Figure) figure(evidence, name)).toList();
    }

    private static List<HeatMap> maps(VariantResult variant) {
        return variant.runs().isEmpty() ? List.of() : variant.runs().get(0).heatMaps();
    }

    private static List<VariantResult> drawn(Evidence evidence) {
        List<VariantResult> all = evidence.variants();
        if (all.size() <= MAX_PANELS) {
            return all;
        }
        LinkedHashSet<VariantResult> chosen = new LinkedHashSet<>();
        chosen.add(all.get(0));
        all.stream()
                .filter(variant -> variant.name().equals(evidence.analysis().best()))
                .forEach(chosen::add);
        for (VariantResult variant : all) {
            if (chosen.size() < MAX_PANELS) {
                chosen.add(variant);
            }
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private static HeatFigure figure(Evidence evidence, String name) {
        UnitFormat format = evidence.format(name);
        List<VariantResult> variants = drawn(evidence);
        List<HeatMap> maps = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (VariantResult variant : variants) {
            Optional<HeatMap> map = maps(variant).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (map.isPresent()) {
                maps.add(map.get());
                titles.add(variant.name());
            }
        }
        double end = maps.stream()
                .mapToDouble(map -> map.width() * map.values()[0].length)
                .max()
                .orElseThrow();
        DisplayUnit time = Durations.axis(end);
        double largest = format.isShare() ? 1 : largest(maps);
        DisplayUnit unit = format.display(largest);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            HeatMap map = maps.get(i);
            panels.add(new Panel(titles.get(i), map.rows(), time.of(map.width()), scaled(map.values(), unit)));
        }
        String all = evidence.variants().size() > panels.size()
                ? " " + panels.size() + " of " + evidence.variants().size() + " variants are drawn."
                : "";
        return new HeatFigure(
                new Caption(
                        "heat-map-" + name.replace('.', '-'),
                        title(format, name, titles, maps),
                        "Every row is a node or a group of nodes; first replication. Grey: no node is there." + all),
                Scale.fromZero("time", time).endingAt(time.of(end)),
                Scale.fromZero(name, unit),
                unit.of(largest),
                "nodes",
                panels);
    }

    private static double largest(List<HeatMap> maps) {
        double largest = 0;
        for (HeatMap map : maps) {
            for (double[] row : map.values()) {
                for (double value : row) {
                    largest = Double.isNaN(value) ? largest : Math.max(largest, value);
                }
            }
        }
        return largest > 0 ? largest : 1;
    }

    private static double[][] scaled(double[][] values, DisplayUnit unit) {
        double[][] scaled = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            scaled[row] = new double[values[row].length];
            for (int column = 0; column < scaled[row].length; column++) {
                scaled[row][column] = unit.of(values[row][column]);
            }
        }
        return scaled;
    }

    /** Says how unevenly the rows are loaded: from the row with the least to the row with the most. */
    private static String title(UnitFormat format, String name, List<String> titles, List<HeatMap> maps) {
        int widest = 0;
        double widestGap = -1;
        for (int i = 0; i < maps.size(); i++) {
            double[] range = rangeOfRows(maps.get(i));
            if (range[1] - range[0] > widestGap) {
                widestGap = range[1] - range[0];
                widest = i;
            }
        }
        double[] range = rangeOfRows(maps.get(widest));
        String where = maps.size() == 1 ? "" : titles.get(widest) + " is the most uneven: ";
        return where + name + " of single nodes lies between " + format.text(range[0]) + " and " + format.text(range[1])
                + " on average";
    }

    private static double[] rangeOfRows(HeatMap map) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : map.values()) {
            double sum = 0;
            int count = 0;
            for (double value : row) {
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            if (count > 0) {
                least = Math.min(least, sum / count);
                most = Math.max(most, sum / count);
            }
        }
        return least <= most ? new double[] {least, most} : new double[2];
    }
}
