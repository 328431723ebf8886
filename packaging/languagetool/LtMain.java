package org.languagetool.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;

/**
 * Starts LanguageTool's server on a free port of the loopback interface and says on standard output which one.
 *
 * <p>The port is said only once the server holds it, so that no text can reach another program. The server leaves when
 * standard input closes: the parent has asked for it, or is gone. Nothing is ever printed or logged: both streams are
 * silenced but for the one line. It lies in LanguageTool's package because the settings cannot be read from outside.
 *
 * <p>The first check of a language builds its rules and then, one after the other, its tagger's models, its
 * disambiguator and its speller. Told which language will be asked first, this builds the latter three meanwhile.
 *
 * <p>usage: LtMain CONFIG-FILE [LANGUAGE]
 */
public final class LtMain {
  private static final String HOST = "127.0.0.1";
  private static final int TRIES = 20;

  private LtMain() {}

  public static void main(String[] arguments) {
    PrintStream parent = System.out;
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    Thread watch = new Thread(LtMain::leaveWithParent, "stdin-watch");
    watch.setDaemon(true);
    watch.start();
    if (arguments.length > 1) {
      Thread warm = new Thread(() -> warm(arguments[1]), "warm");
      warm.setDaemon(true);
      warm.start();
    }
    try {
      parent.println("postcheck-port ".concat(Integer.toString(serve(arguments[0]))));
      parent.flush();
    } catch (Throwable failure) {
      parent.println("postcheck-failed ".concat(failure.getClass().getName()));
      parent.flush();
      System.exit(1);
    }
  }

  private static int serve(String config) throws IOException {
    for (int tried = 1; ; tried++) {
      int port = freePort();
      try {
        String[] options = {"-p", Integer.toString(port), "--config", config};
        new HTTPServer(new HTTPServerConfig(options), false, HOST, Set.of(HOST)).run();
        return port;
      } catch (PortBindingException taken) {
        if (tried == TRIES) {
          throw taken;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return probe.getLocalPort();
    }
  }

  /** All that it makes stays in LanguageTool's own caches; what fails here fails again, and is told, at the first check. */
  private static void warm(String code) {
    try {
      Language language = Languages.getLanguageForShortCode(code);
      language.getChunker();
      AnalyzedTokenReadings start = new AnalyzedTokenReadings(new AnalyzedToken("", JLanguageTool.SENTENCE_START_TAGNAME, null), 0);
      AnalyzedTokenReadings word = new AnalyzedTokenReadings(new AnalyzedToken("a", null, null), 0);
      AnalyzedTokenReadings[] words = {start, word};
      language.getDisambiguator().disambiguate(new AnalyzedSentence(words));
      language.getDefaultSpellingRule().match(new AnalyzedSentence(words));
    } catch (IOException | RuntimeException | LinkageError failure) {
      return;
    }
  }

  private static void leaveWithParent() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException gone) {
      // the same as closed
    }
    System.exit(0);
  }
}
