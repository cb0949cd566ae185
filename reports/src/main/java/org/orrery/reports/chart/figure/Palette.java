package org.orrery.reports.chart.figure;

import java.util.List;

/**
 * Colours that people with colour-blindness can tell apart: Okabe and Ito, "Color Universal Design", 2008. Their
 * yellow, which does not show on white, is left out, and their black is grey, so that it shows on dark ground too.
 * Beyond the seventh, colours come again, with other dashes and marks.
 */
public final class Palette {

    private static final List<Integer> COLOURS =
            List.of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x7F7F7F);

    private static final int NEUTRAL = 0x8A94A0;

    /** From light to dark, so that it also reads in grey: Brewer's "YlGnBu". */
    private static final List<Integer> HEAT =
            List.of(0xFFFFD9, 0xEDF8B1, 0xC7E9B4, 0x7FCDBB, 0x41B6C4, 0x1D91C0, 0x225EA8, 0x253494, 0x081D58);

    /** Of parts of a whole, apart from those of variants: Paul Tol, "muted", 2021. */
    private static final List<Integer> PARTS =
            List.of(0x44AA99, 0x88CCEE, 0xDDCC77, 0xCC6677, 0x882255, 0x332288, 0x999933);

    private Palette() {}

    /** The colour of a part of a whole as 0xRRGGBB. */
    public static int part(int number) {
        return PARTS.get(number % PARTS.size());
    }

    /** The colour of a variant as 0xRRGGBB; that of what belongs to no variant for {@link Line.Style#NO_VARIANT}. */
    public static int colour(int variant) {
        return variant == Line.Style.NO_VARIANT ? NEUTRAL : COLOURS.get(variant % COLOURS.size());
    }

    /** How often the colours have been used up before a variant. */
    public static int round(int variant) {
        return Math.max(0, variant) / COLOURS.size();
    }

    /** The stops of the scale of heat maps as 0xRRGGBB, at equal distances from nothing to all. */
    public static List<Integer> heat() {
        return HEAT;
    }

    /** A colour as CSS and SVG write it. */
    public static String css(int colour) {
        return String.format("#%06X", colour);
    }
}
