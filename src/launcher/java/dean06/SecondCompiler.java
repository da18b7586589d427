package dean06;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/**
 * Java's second compiler, which makes good code slowly: on few processors it takes them
 * from the start, and on a deadline day from people. On Linux each thread has a priority
 * of its own, which everybody may lower.
 */
final class SecondCompiler {

	private static final File RENICE = new File("/usr/bin/renice");

	/** A quarter of a processor that somebody else needs too. */
	private static final String NICE = "5";

	private static final long NANOS_TO_APPEAR = TimeUnit.SECONDS.toNanos(2);

	private SecondCompiler() {
	}

	/**
	 * Lets that of a program which was just started give way, as soon as it is there.
	 * Where that cannot be, it goes on as it is.
	 */
	static void giveWay(Process program) {
		if (!RENICE.canExecute()) {
			return;
		}
		Thread watch = new Thread(() -> {
			try {
				long end = System.nanoTime() + NANOS_TO_APPEAR;
				File threads = new File("/proc/" + Process.class.getMethod("pid").invoke(program) + "/task");
				while (program.isAlive() && System.nanoTime() < end && !lower(threads)) {
					Thread.sleep(20);
				}
			}
			catch (ReflectiveOperationException | IOException | InterruptedException ex) {
				// It is only slower.
			}
		}, "second-compiler");
		watch.setDaemon(true);
		watch.start();
	}

	/** Whether it was there. */
	private static boolean lower(File threads) throws IOException, InterruptedException {
		File[] all = threads.listFiles();
		for (File thread : (all != null) ? all : new File[0]) {
			if (nameOf(thread).startsWith("C2 Compiler")) {
				new ProcessBuilder(RENICE.getPath(), "-n", NICE, "-p", thread.getName())
					.redirectOutput(new File("/dev/null"))
					.redirectErrorStream(true)
					.start()
					.waitFor();
				return true;
			}
		}
		return false;
	}

	/** "" of one that has ended since it was listed. */
	private static String nameOf(File thread) {
		try {
			return new String(Files.readAllBytes(new File(thread, "comm").toPath()), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
