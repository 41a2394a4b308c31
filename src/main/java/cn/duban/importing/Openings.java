package cn.duban.importing;

import cn.duban.notice.NewRegistry;
import cn.duban.registry.RegistryId;

/// Makes registries live while the service runs.
public interface Openings {

    /// Whether there is a registry of that name.
    boolean has(RegistryId id);

    /// Keeps a new registry for good and makes it live: its steps are taken, and its people are known.
    ///
    /// @throws IllegalStateException with a reason for people if it cannot be
    void open(NewRegistry registry);
}
