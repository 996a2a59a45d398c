package org.remit.app.command;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.remit.imports.Progress;

/** Shows the progress of an import: a bar on a terminal, elsewhere a line for each step. */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final DecimalFormat SPEED =
      new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));

  private static final int MILLISECONDS_BETWEEN_UPDATES = 100;

  private final boolean onTerminal;
  private final Consumer<String> says;
  private @Nullable ProgressBar bar;
  private @Nullable String step;
  private long count;

  ConsoleProgress(boolean onTerminal, Consumer<String> says) {
    this.onTerminal = onTerminal;
    this.says = says;
  }

  /** With a bar if the process has a terminal. */
  @SuppressWarnings("SystemConsoleNull") // from Java 25 on it is null again where there is none
  static ConsoleProgress here(Consumer<String> says) {
    var console = System.console();
    return new ConsoleProgress(console != null && console.isTerminal(), says);
  }

  @Override
  public void step(String what, long total) {
    close();
    step = what;
    if (onTerminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(total)
              .setUnit("", 1)
              .showSpeed(SPEED)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_UPDATES)
              .build();
    }
  }

  @Override
  public void one() {
    count++;
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    } else if (step != null) {
      says.accept(count == 0 ? step : String.format(Locale.UK, "%s: %,d", step, count));
    }
    step = null;
    count = 0;
  }
}
