//! Whether the tests have left the working tree as it was: a lock file renewed in passing, or a golden file
//! rewritten, would otherwise go unnoticed.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::process;

/// What differs from the last commit; nothing where there is no git.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tree(Option<String>);

impl Tree {
    /// The state of the working tree.
    pub(super) fn of(root: &Path) -> Self {
        let mut git = Command::new("git");
        git.args(["diff", "HEAD", "--no-ext-diff", "--binary"]).current_dir(root);
        let mut list = Command::new("git");
        list.args(["status", "--porcelain", "--untracked-files=all"]).current_dir(root);
        Self(process::read(&mut list).and_then(|list| Ok(list + &process::read(&mut git)?)).ok())
    }

    /// Fails if the tree is not the same any more.
    pub(super) fn check_unchanged(&self, root: &Path) -> Result<()> {
        ensure!(
            *self == Self::of(root),
            "the tests changed files of the repository; `git status` lists them"
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;

    #[test]
    fn a_changed_and_an_added_file_are_noticed() {
        let root = env::temp_dir().join(format!("xtask-tree-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        let git = |arguments: &[&str]| {
            let identity =
                ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
            process::read(Command::new("git").args(identity).args(arguments).current_dir(&root)).unwrap();
        };
        git(&["init", "--quiet"]);
        fs::write(root.join("lock"), "1").unwrap();
        git(&["add", "."]);
        git(&["commit", "--quiet", "--message", "A"]);

        fs::write(root.join("lock"), "edited before the tests").unwrap();
        let before = Tree::of(&root);
        assert!(before.check_unchanged(&root).is_ok());
        fs::write(root.join("lock"), "edited by the tests").unwrap();
        assert!(before.check_unchanged(&root).is_err());
        let before = Tree::of(&root);
        fs::write(root.join("new"), "").unwrap();
        assert!(before.check_unchanged(&root).is_err());
        fs::remove_dir_all(&root).unwrap();
    }
}
