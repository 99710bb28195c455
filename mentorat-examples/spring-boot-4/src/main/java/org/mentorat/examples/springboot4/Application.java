package org.mentorat.examples.springboot4;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mentorat.core.Mentorat;
import org.mentorat.core.io.CertificateFile;
import org.mentorat.core.result.MatchResult;
import org.mentorat.spi.MentoratPlugin;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Embeds Mentorat as a bean, matches a handful of people, and prints what was found and where. */
@SpringBootApplication
public class Application {
  /** Starts the application, which ends by itself. */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  /** The one object that an application holds. The thread's class loader shows nothing, so that it cannot be what finds plug-ins. */
  @Bean
  Mentorat mentorat() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      // Beside the plug-ins that are found, one scorer is handed over in code.
      return Mentorat.builder().scorer("constant", "1", (youth, mentor) -> 0.5).build();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Bean
  CommandLineRunner report(Mentorat mentorat) {
    return args -> report(mentorat, System.out);
  }

  private static void report(Mentorat mentorat, PrintStream out) throws IOException {
    for (MentoratPlugin plugin : mentorat.plugins().plugins()) {
      out.println("plug-in " + plugin.id() + " " + plugin.version() + " from "
          + plugin.getClass().getProtectionDomain().getCodeSource().getLocation());
    }
    MatchResult result =
        mentorat.match(People.cohort(), People.policy().withWeight("sharedDislikes", 8));
    result.proposals().forEach(p -> {
      out.println("proposal " + p.youth() + " " + p.mentor());
      p.contributions()
          .forEach(c -> out.println("contribution " + c.scorer() + " " + c.micropoints()));
    });
    out.println("verified " + result.evidence().verification().getClass().getSimpleName());
    Path certificate = Files.createTempFile("certificate", ".json");
    try {
      CertificateFile.write(result.evidence(), certificate);
      List<String> keys = HostJson.keys(certificate);
      out.println("certificate " + String.join(",", keys));
    } finally {
      Files.delete(certificate);
    }
  }
}
