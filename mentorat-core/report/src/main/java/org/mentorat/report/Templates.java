package org.mentorat.report;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mentorat.report.page.Page;

/**
 * The template of the page, read once. Everything that it prints is escaped for HTML; it can reach the records of {@code page} and nothing
 * else: no class, no file, no setting.
 */
final class Templates {
  private static final String PAGE = "report.ftlh";
  private static final String STYLE = "report.css";

  private final Template page;

  private Templates(Template page) {
    this.page = page;
  }

  static Templates load() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    StringTemplateLoader loader = new StringTemplateLoader();
    // Read here: resources of a module are open to no other one.
    loader.putTemplate(PAGE, resource(PAGE));
    loader.putTemplate(STYLE, resource(STYLE));
    configuration.setTemplateLoader(loader);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    DefaultObjectWrapperBuilder wrapper =
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(wrapper.build());
    try {
      return new Templates(configuration.getTemplate(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String page(Page content) {
    StringWriter out = new StringWriter(1 << 18);
    try {
      page.process(Map.of("page", content), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template does not fit its records", e);
    }
    return out.toString();
  }
}
