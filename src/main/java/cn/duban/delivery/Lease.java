package cn.duban.delivery;

/// The right to be the one who sends for a registry; held by one replica at a time.
public interface Lease {

    /// Takes or prolongs the lease; whether it is held now. Lost when not asked again within its term.
    boolean hold();

    /// Gives it back, so that another replica need not wait.
    void release();
}
