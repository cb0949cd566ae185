package org.orrery.reports.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void otherReadersSeeEveryPixelAsItWas() throws IOException {
        BufferedImage picture = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                // Some pixels are as those above them, some are anything.
                picture.setRGB(x, y, y > 0 && random.nextBoolean() ? picture.getRGB(x, y - 1) : random.nextInt());
            }
        }

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(picture)));

        assertThat(read.getWidth()).isEqualTo(37);
        assertThat(read.getHeight()).isEqualTo(23);
        assertThat(read.getRGB(0, 0, 37, 23, null, 0, 37)).isEqualTo(picture.getRGB(0, 0, 37, 23, null, 0, 37));
    }
}
