package vn.dean06.document.redline;

/**
 * What became of something from one version of a document to the other.
 */
public enum Mark {

	/** Stands in both. */
	KEPT,

	/** Stands only in the later one. */
	ADDED,

	/** Stands only in the earlier one. */
	REMOVED

}
