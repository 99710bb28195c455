package org.mentorat.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the SPI and of the core as compiled, without tests and their kit. */
final class LibraryClasses {
  static final JavaClasses LIBRARY = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(location -> !location.contains("/org/mentorat/tck/"))
      .importPackages("org.mentorat");

  private LibraryClasses() {}
}
