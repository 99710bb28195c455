package org.mentorat.examples.campaign;

/** Entry point of the campaign command line. */
public final class Main {
  private Main() {}

  /**
   * Runs one command.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.out.println("Mentorat");
  }
}
