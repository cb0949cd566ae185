package org.orrery.reports.chart.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures as PNG (W3C, Portable Network Graphics, third edition, 2025). Charts are mostly ground, and each line of
 * pixels is much like the one above: the difference to it, quickly packed, is a fraction of the work of the general
 * writer, which tries five filters for each line, and about as small.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final byte DIFFERENCE_TO_LINE_ABOVE = 2;
    private static final int PACKING = 4;

    private Png() {}

    /**
     * A picture as the bytes of a file.
     *
     * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
     */
    static byte[] of(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header(picture));
        chunk(file, "IDAT", packed(lines(picture)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header(BufferedImage picture) {
        return ByteBuffer.allocate(13)
                .putInt(picture.getWidth())
                .putInt(picture.getHeight())
                .put(BITS)
                .put(TRUE_COLOUR)
                .array();
    }

    /** Line by line: the filter's number, then red, green and blue of each pixel less those of the pixel above. */
    private static byte[] lines(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] lines = new byte[(1 + 3 * width) * picture.getHeight()];
        int at = 0;
        for (int line = 0; line < picture.getHeight(); line++) {
            lines[at++] = DIFFERENCE_TO_LINE_ABOVE;
            for (int i = line * width; i < (line + 1) * width; i++) {
                int pixel = pixels[i];
                int above = line == 0 ? 0 : pixels[i - width];
                if (pixel != above) {
                    lines[at] = (byte) ((pixel >> 16) - (above >> 16));
                    lines[at + 1] = (byte) ((pixel >> 8) - (above >> 8));
                    lines[at + 2] = (byte) (pixel - above);
                }
                at += 3;
            }
        }
        return lines;
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(PACKING);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
