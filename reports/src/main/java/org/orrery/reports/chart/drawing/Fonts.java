package org.orrery.reports.chart.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.orrery.reports.chart.ChartFiles;

/** The fonts of charts, which come with the program: charts look alike everywhere, even where no font is installed. */
final class Fonts {

    private final Font plain;
    private final Font bold;

    Fonts() {
        plain = load("DejaVuSans.ttf");
        bold = load("DejaVuSans-Bold.ttf");
    }

    private static Font load(String file) {
        try (InputStream in = ChartFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing from the program.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " cannot be read.", e);
        }
    }

    Font plain(double size) {
        return plain.deriveFont((float) size);
    }

    Font bold(double size) {
        return bold.deriveFont((float) size);
    }
}
