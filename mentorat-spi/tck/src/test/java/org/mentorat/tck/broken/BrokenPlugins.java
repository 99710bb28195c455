package org.mentorat.tck.broken;

import java.util.List;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.Scorer;
import org.mentorat.tck.ContractRule;
import org.mentorat.tck.PluginContract;

/** Plug-ins that are broken in one respect, as tests of the contract that fail; all but one are registered. */
public final class BrokenPlugins {
  private BrokenPlugins() {}

  /** Broken in nothing. */
  public static class SoundPlugin implements MentoratPlugin {
    /** For the loader of services. */
    public SoundPlugin() {}

    @Override
    public String id() {
      return "interests";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public String purpose() {
      return "Scores shared interests.";
    }

    @Override
    public List<Scorer> scorers() {
      return List.of(new SoundScorer());
    }
  }

  /** Broken in nothing. */
  public static final class Sound extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new SoundPlugin();
    }
  }

  /** Without a purpose. */
  public static final class Purposeless extends SoundPlugin {
    @Override
    public String purpose() {
      return "";
    }
  }

  @Broken(rule = ContractRule.P1, what = "does not say what it is for")
  static final class NoPurpose extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new Purposeless();
    }
  }

  /** With two scorers of one id. */
  public static final class Twofold extends SoundPlugin {
    @Override
    public List<Scorer> scorers() {
      return List.of(new SoundScorer(), new SoundScorer());
    }
  }

  @Broken(rule = ContractRule.P2, what = "has two scorers of one name")
  static final class TwoOfOneName extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new Twofold();
    }
  }

  /** Without its scorer once that was asked for. */
  public static final class Shrinking extends SoundPlugin {
    private int asked;

    @Override
    public List<Scorer> scorers() {
      return asked++ == 0 ? super.scorers() : List.of();
    }
  }

  @Broken(rule = ContractRule.P3, what = "has its scorer once only")
  static final class OnceOnly extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new Shrinking();
    }
  }

  /** Not registered. */
  public static final class Stranger extends SoundPlugin {}

  @Broken(rule = ContractRule.P4, what = "is not registered")
  static final class NotRegistered extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new Stranger();
    }
  }
}
