package vn.dean06.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The processes that run from a data folder's own programs. A process that merely got the
 * number of a dead one is not among them.
 */
record PostgresProcesses(List<ProcessHandle> processes) {

	static PostgresProcesses of(DataFolder folder) {
		return new PostgresProcesses(ProcessHandle.allProcesses().filter((process) -> isOf(folder, process)).toList());
	}

	private static boolean isOf(DataFolder folder, ProcessHandle process) {
		String programs = folder.root().resolve(PostgresBinaries.PREFIX).toString();
		ProcessHandle.Info info = process.info();
		// Without the right to see another account's program its command line tells.
		return info.command().or(info::commandLine).filter((command) -> command.startsWith(programs)).isPresent();
	}

	/**
	 * Whether the server of a folder runs, by the number that it wrote down. It is asked
	 * every other second, so no other process is looked at.
	 */
	static boolean hasPostmaster(DataFolder folder) {
		try {
			long number = Long.parseLong(Files.readAllLines(folder.postmasterFile()).getFirst().strip());
			return ProcessHandle.of(number).filter((process) -> isOf(folder, process)).isPresent();
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Ends them all and waits until they are gone.
	 */
	void kill() {
		this.processes.forEach(ProcessHandle::destroyForcibly);
		CompletableFuture<?>[] ends = this.processes.stream()
			.map(ProcessHandle::onExit)
			.toArray(CompletableFuture<?>[]::new);
		CompletableFuture.allOf(ends).completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
	}

}
