package vn.dean06.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The time to compare a password at a sign-in, by the ways and strengths that OWASP's
 * Password Storage Cheat Sheet names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PasswordHashBenchmark {

	private static final String PASSWORD = "mat-khau-mau-2024";

	/** "argon2id MiB passes" or "bcrypt strength". */
	@Param({ "argon2id 19 2", "argon2id 12 3", "argon2id 7 5", "bcrypt 10", "bcrypt 12" })
	String way = "";

	private PasswordEncoder encoder = new BCryptPasswordEncoder();

	private String hash = "";

	@Setup
	public void hash() {
		String[] said = this.way.split(" ");
		int first = Integer.parseInt(said[1]);
		this.encoder = said[0].equals("bcrypt") ? new BCryptPasswordEncoder(first)
				: new Argon2PasswordEncoder(16, 32, 1, first * 1024, Integer.parseInt(said[2]));
		this.hash = this.encoder.encode(PASSWORD);
	}

	@Benchmark
	public boolean compare() {
		return this.encoder.matches(PASSWORD, this.hash);
	}

}
