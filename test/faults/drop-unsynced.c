/*
 * A disk that can fail and lose power, laid under a program with LD_PRELOAD. It watches the files of a store (*.db,
 * *.db-wal, *.db-journal and all in *.db.files/ of FAULT_FOLDER), counts each write, truncation and flush as a step,
 * and does at a chosen step what the control page in FAULT_CONTROL says: refuse it with an errno, or cut the power,
 * which takes back all that was written since the last flush and ends the process at once. The -shm file is left
 * alone, since SQLite makes it anew. What it does not play: sectors that go bad, and new names in a folder that are
 * lost.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* The control page, numbers of 32 bits; test/faults/faulty-disk.ts writes and reads the same. */
enum { STEPS, FAIL_AT, ERROR, STAYS, HITS, CUT_AT, KEEPS_SOME, SEED, UNSYNCED, FIELDS };
static volatile int32_t *control;
static const char *folder;

/* One change that is not flushed yet: what stood there, and what was written (none for a truncation). */
struct change {
	char path[PATH_MAX];
	off_t at, size_before;
	size_t old_size, new_size;
	char *old_bytes, *new_bytes;
	int is_truncation;
};
static struct change *changes;
static size_t count, room;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);

static void give_up(const char *why) {
	fprintf(stderr, "drop-unsynced: %s\n", why);
	abort();
}

static void *find(const char *name) {
	void *found = dlsym(RTLD_NEXT, name);
	if (!found) give_up(name);
	return found;
}

__attribute__((constructor)) static void start(void) {
	real_pwrite = find("pwrite64");
	real_write = find("write");
	real_ftruncate = find("ftruncate64");
	real_fsync = find("fsync");
	real_fdatasync = find("fdatasync");
	real_unlink = find("unlink");
	folder = getenv("FAULT_FOLDER");
	const char *page = getenv("FAULT_CONTROL");
	if (!folder || !page) return;
	int fd = open(page, O_RDWR | O_CLOEXEC);
	if (fd < 0) give_up("the control page cannot be opened");
	void *mapped = mmap(NULL, FIELDS * sizeof(int32_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (mapped == MAP_FAILED) give_up("the control page cannot be mapped");
	control = mapped;
	close(fd);
}

static int ends_with(const char *text, const char *end) {
	size_t a = strlen(text), b = strlen(end);
	return a >= b && strcmp(text + a - b, end) == 0;
}

static int is_watched(const char *path) {
	if (!control || strncmp(path, folder, strlen(folder)) != 0) return 0;
	return strstr(path, ".db.files/") || ends_with(path, ".db") || ends_with(path, ".db-wal") || ends_with(path, ".db-journal");
}

static int is_store(int fd, char *path) {
	char link[64];
	if (!control) return 0;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t size = readlink(link, path, PATH_MAX - 1);
	if (size < 0) return 0;
	path[size] = 0;
	return is_watched(path);
}

static void *copy_of(size_t size) {
	void *memory = malloc(size > 0 ? size : 1);
	if (!memory) give_up("no memory");
	return memory;
}

/* Keeps what the file holds from `at` on, before it is overwritten or cut off. */
static void remember(int fd, const char *path, const void *bytes, size_t size, off_t at, int is_truncation) {
	struct stat now;
	if (fstat(fd, &now) != 0) give_up("fstat failed");
	if (count == room) {
		room = room > 0 ? room * 2 : 256;
		changes = realloc(changes, room * sizeof *changes);
		if (!changes) give_up("no memory");
	}
	struct change *one = &changes[count++];
	snprintf(one->path, sizeof one->path, "%s", path);
	one->at = at;
	one->size_before = now.st_size;
	one->is_truncation = is_truncation;
	off_t end = is_truncation ? now.st_size : at + (off_t)size;
	if (end > now.st_size) end = now.st_size;
	one->old_size = end > at ? (size_t)(end - at) : 0;
	one->old_bytes = copy_of(one->old_size);
	if (pread(fd, one->old_bytes, one->old_size, at) != (ssize_t)one->old_size) give_up("pread failed");
	one->new_size = is_truncation ? 0 : size;
	one->new_bytes = copy_of(one->new_size);
	if (!is_truncation) memcpy(one->new_bytes, bytes, size);
}

static void forget(const char *path) {
	size_t kept = 0;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(changes[i].path, path) != 0) {
			changes[kept++] = changes[i];
			continue;
		}
		free(changes[i].old_bytes);
		free(changes[i].new_bytes);
	}
	count = kept;
}

static int reopen(const char *path) {
	int fd = open(path, O_RDWR | O_CLOEXEC);
	if (fd < 0) give_up("a file of the store cannot be opened again");
	return fd;
}

static void take_back(const struct change *one) {
	int fd = reopen(one->path);
	if (real_pwrite(fd, one->old_bytes, one->old_size, one->at) != (ssize_t)one->old_size) give_up("pwrite failed");
	if (real_ftruncate(fd, one->size_before) != 0) give_up("ftruncate failed");
	close(fd);
}

/* A disk may have written some of what it was not yet asked to flush: all, nothing, or the half of a write. */
static void keep_by_chance(const struct change *one, uint32_t chance) {
	int fd = reopen(one->path);
	size_t size = chance % 3 == 0 ? 0 : chance % 3 == 1 ? one->new_size : one->new_size / 2;
	if (one->is_truncation && size == 0 && chance % 2 == 0 && real_ftruncate(fd, one->at) != 0)
		give_up("ftruncate failed");
	if (real_pwrite(fd, one->new_bytes, size, one->at) != (ssize_t)size) give_up("pwrite failed");
	close(fd);
}

/* A process that is killed takes nothing with it: what it wrote is there, flushed or not. */
#define KEEPS_ALL 2

static void cut_power(void) {
	control[UNSYNCED] = (int32_t)count;
	if (control[KEEPS_SOME] == KEEPS_ALL) count = 0;
	for (size_t i = count; i > 0; i--) take_back(&changes[i - 1]);
	uint32_t chance = (uint32_t)control[SEED];
	for (size_t i = 0; control[KEEPS_SOME] && i < count; i++) {
		chance = chance * 1664525u + 1013904223u;
		keep_by_chance(&changes[i], chance >> 16);
	}
	kill(getpid(), SIGKILL);
	for (;;) pause();
}

/* Whether the step may be taken; errno is set when it may not. */
static int step(void) {
	int32_t now = ++control[STEPS];
	if (control[CUT_AT] > 0 && now >= control[CUT_AT]) cut_power();
	int fails = control[FAIL_AT] > 0 && (control[STAYS] ? now >= control[FAIL_AT] : now == control[FAIL_AT]);
	if (!fails) return 1;
	control[HITS]++;
	errno = control[ERROR];
	return 0;
}

static ssize_t write_step(int fd, const char *path, const void *bytes, size_t size, off_t at, int is_at) {
	pthread_mutex_lock(&lock);
	ssize_t done = -1;
	if (step()) {
		remember(fd, path, bytes, size, is_at ? at : lseek(fd, 0, SEEK_CUR), 0);
		done = is_at ? real_pwrite(fd, bytes, size, at) : real_write(fd, bytes, size);
	}
	pthread_mutex_unlock(&lock);
	return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t at) {
	char path[PATH_MAX];
	return is_store(fd, path) ? write_step(fd, path, bytes, size, at, 1) : real_pwrite(fd, bytes, size, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return pwrite64(fd, bytes, size, at); }

ssize_t write(int fd, const void *bytes, size_t size) {
	char path[PATH_MAX];
	return is_store(fd, path) ? write_step(fd, path, bytes, size, 0, 0) : real_write(fd, bytes, size);
}

int ftruncate64(int fd, off_t size) {
	char path[PATH_MAX];
	if (!is_store(fd, path)) return real_ftruncate(fd, size);
	pthread_mutex_lock(&lock);
	int done = -1;
	if (step()) {
		remember(fd, path, NULL, 0, size, 1);
		done = real_ftruncate(fd, size);
	}
	pthread_mutex_unlock(&lock);
	return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int flush_step(int fd, int (*flush)(int)) {
	char path[PATH_MAX];
	if (!is_store(fd, path)) return flush(fd);
	pthread_mutex_lock(&lock);
	int done = step() ? flush(fd) : -1;
	if (done == 0) forget(path);
	pthread_mutex_unlock(&lock);
	return done;
}
int fsync(int fd) { return flush_step(fd, real_fsync); }
int fdatasync(int fd) { return flush_step(fd, real_fdatasync); }

int unlink(const char *path) {
	int done = real_unlink(path);
	if (done != 0 || !is_watched(path)) return done;
	pthread_mutex_lock(&lock);
	forget(path);
	pthread_mutex_unlock(&lock);
	return done;
}
