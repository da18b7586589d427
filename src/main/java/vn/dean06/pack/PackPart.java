package vn.dean06.pack;

import java.util.List;

/**
 * The part of a pack that one module owns. Modules implement it and give it their place
 * with {@link org.springframework.core.annotation.Order}: a part is read after the parts
 * it refers to.
 */
public interface PackPart {

	/**
	 * The files that it reads, with all their columns and keys.
	 */
	List<PackFile> files();

	/**
	 * Reads what the pack holds for the module and has it saved. What is wrong is told to
	 * the reader, with file and line; then nothing of the whole pack is kept.
	 */
	void read(PackReader pack);

	/**
	 * Writes everything that the module holds.
	 */
	void write(PackWriter pack);

}
