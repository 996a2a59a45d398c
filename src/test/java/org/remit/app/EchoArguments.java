package org.remit.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program that tells how it was started. */
final class EchoArguments {
  private EchoArguments() {}

  public static void main(String[] arguments) {
    System.out.printf(
        "%s in %s, port %s%n",
        Arrays.toString(arguments), System.getProperty("remit.home"), System.getenv("REMIT_PORT"));
  }

  /** Writes a jar that runs this program. */
  static void writeJar(Path file) throws IOException {
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, EchoArguments.class.getName());
    String name = EchoArguments.class.getName().replace('.', '/') + ".class";
    try (InputStream program =
            Objects.requireNonNull(EchoArguments.class.getClassLoader().getResourceAsStream(name));
        var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new JarEntry(name));
      program.transferTo(jar);
      jar.closeEntry();
    }
  }
}
