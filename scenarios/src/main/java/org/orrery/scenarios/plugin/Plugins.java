package org.orrery.scenarios.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.scenarios.file.Catalogues;

/**
 * The named parts that scenarios can use: those of the program and those of plug-ins. A plug-in is a jar, or a folder
 * of jars, that lists its factories in {@code META-INF/services}.
 */
public final class Plugins {

    private final List<Path> jars;
    private final Catalogues catalogues;

    private Plugins(List<Path> jars, Catalogues catalogues) {
        this.jars = jars;
        this.catalogues = catalogues;
    }

    /**
     * Loads the program's parts and these plug-ins.
     *
     * @param named jars, or folders that hold jars
     * @throws IllegalArgumentException when one is not there or cannot be loaded, with a message for the user
     */
    public static Plugins load(List<Path> named) {
        ClassLoader own = Plugins.class.getClassLoader();
        if (named.isEmpty()) {
            return new Plugins(List.of(), Catalogues.of(own));
        }
        List<Path> jars = new ArrayList<>();
        for (Path path : named) {
            jars.addAll(jarsOf(path));
        }
        // The loader lives as long as the program, for its classes are loaded when they are first used.
        URLClassLoader loader =
                new URLClassLoader(jars.stream().map(Plugins::url).toArray(URL[]::new), own);
        try {
            return new Plugins(List.copyOf(jars), Catalogues.of(loader));
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "--plugin "
                            + named.stream().map(Path::toString).collect(Collectors.joining(", "))
                            + ": " + e.getMessage(),
                    e);
        }
    }

    private static List<Path> jarsOf(Path path) {
        if (Files.isRegularFile(path)) {
            checkJar(path);
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("--plugin " + path + ": there is no such file or folder.");
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new IllegalArgumentException("--plugin " + path + ": the folder holds no jar.");
            }
            return jars;
        } catch (IOException e) {
            throw new IllegalArgumentException("--plugin " + path + ": the folder cannot be read: " + e, e);
        }
    }

    /** A loader of classes would pass over a file that is no jar in silence. */
    private static void checkJar(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            if (jar.size() == 0) {
                throw new IllegalArgumentException("--plugin " + path + ": the jar is empty.");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("--plugin " + path + ": this is no jar: " + e.getMessage(), e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("--plugin " + jar + ": this is not the path of a file.", e);
        }
    }

    /** The named parts. */
    public Catalogues catalogues() {
        return catalogues;
    }

    /** The jars of the plug-ins, in the order in which they are searched. */
    public List<Path> jars() {
        return jars;
    }
}
