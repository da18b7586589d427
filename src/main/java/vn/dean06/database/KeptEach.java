package vn.dean06.database;

import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * What was read of several things of a subject, each when it was asked for first. While
 * something is read nobody waits for it who might hold a connection: two who ask at once
 * both read.
 */
public final class KeptEach<K, T> {

	private final Versions.Kept<Cache<K, T>> kept;

	private final Function<K, T> source;

	KeptEach(Versions versions, String subject, int most, Function<K, T> source) {
		this.kept = versions.kept(subject, () -> Caffeine.newBuilder().maximumSize(most).build());
		this.source = source;
	}

	/** One of them, as it is now. */
	public T get(K key) {
		Optional<Cache<K, T>> known = this.kept.find();
		return known.map((all) -> all.getIfPresent(key)).orElseGet(() -> {
			T read = this.source.apply(key);
			known.ifPresent((all) -> all.put(key, read));
			return read;
		});
	}

}
